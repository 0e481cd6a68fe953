-- Who did what; rows are added and never changed. Ids have no gaps, and each row's hash covers the row before.
create table journal (
    id          bigint       not null primary key,
    recorded_at datetime(6)  not null,
    agent_id    bigint       null comment 'no foreign key: outlives the agent',
    caller      varchar(120) not null comment 'as shown at that moment',
    origin      varchar(16)  character set ascii collate ascii_bin not null comment 'CONSOLE, SHELL, SCHEDULE, SYSTEM',
    address     varchar(45)  character set ascii collate ascii_bin null,
    action      varchar(40)  character set ascii collate ascii_bin not null,
    object_kind varchar(20)  character set ascii collate ascii_bin null,
    object_id   varchar(60)  character set utf8mb4 collate utf8mb4_bin null,
    object_name varchar(255) null,
    changes     mediumtext   null comment 'JSON array of field, before, after',
    hash        binary(32)   not null comment 'SHA-256 of the hash before and all other columns',
    index journal_recorded (recorded_at),
    index journal_agent (agent_id, id),
    index journal_action (action, id),
    index journal_object (object_kind, object_id, id),
    index journal_object_id (object_id),
    index journal_object_name (object_name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Where the chain ends; locked by whoever appends, so that this table's one row is updated where the journal never is.
create table journal_head (
    id          tinyint     not null primary key,
    row_id      bigint      not null,
    hash        binary(32)  not null,
    recorded_at datetime(6) not null
) engine = InnoDB;

insert into journal_head (id, row_id, hash, recorded_at) values (1, 0, repeat(char(0), 32), '2000-01-01 00:00:00');
