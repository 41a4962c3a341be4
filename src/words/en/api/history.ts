export const brokeOff = 'The server broke off before it had told everything.'
export const connectionBroke = 'The connection broke before everything was told.'
