/**
 * Phone number of a person in E.164. French numbers have nine digits after `+33` and are none of those that
 * cost the caller (081, 082, 089): whoever calls back must not pay a stranger for it.
 */
export const phonePattern = /^\+(?:33(?:[1-79]\d{8}|80\d{7})|(?:[124-9]\d|3[0-24-9])\d{5,13})$/;
