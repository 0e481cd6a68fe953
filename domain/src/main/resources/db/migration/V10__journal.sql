-- Who did what; rows are added and never changed.
create table journal (
    id          bigint       not null auto_increment primary key,
    recorded_at datetime(6)  not null,
    agent_id    bigint       null comment 'no foreign key: outlives the agent',
    caller      varchar(120) not null comment 'as shown at that moment',
    origin      varchar(16)  character set ascii collate ascii_bin not null comment 'CONSOLE, SHELL, SCHEDULE, SYSTEM',
    address     varchar(45)  character set ascii collate ascii_bin null,
    action      varchar(40)  character set ascii collate ascii_bin not null,
    object_kind varchar(20)  character set ascii collate ascii_bin null,
    object_id   varchar(60)  character set ascii collate ascii_bin null,
    object_name varchar(255) null,
    changes     text         null comment 'JSON array of field, before, after',
    index journal_recorded (recorded_at),
    index journal_agent (agent_id, id),
    index journal_action (action, id),
    index journal_object (object_kind, object_id, id),
    index journal_object_id (object_id),
    index journal_object_name (object_name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
