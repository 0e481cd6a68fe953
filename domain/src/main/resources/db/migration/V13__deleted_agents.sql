-- An agent who did something is kept, without address, password and roles, so that what was done keeps its author.
alter table agent add column deleted_at datetime(6) null;
