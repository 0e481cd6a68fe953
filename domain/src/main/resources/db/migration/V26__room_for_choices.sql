-- 500 choices in two languages are longer than a text holds.
alter table custom_field modify choices mediumtext;
