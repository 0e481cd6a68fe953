-- Who is signed in where. A row holds nothing that lets anybody in: the cookie's value is not in it.
create table agent_session (
    id         char(36)     character set ascii collate ascii_bin not null primary key,
    agent_id   bigint       not null,
    created_at datetime(6)  not null,
    seen_at    datetime(6)  not null comment 'when the agent last did something, to half a minute',
    ended_at   datetime(6)  null,
    end_reason varchar(20)  character set ascii collate ascii_bin null,
    ended_by   varchar(120) null comment 'as shown at that moment',
    address    varchar(45)  character set ascii collate ascii_bin null,
    browser    varchar(40)  null,
    platform   varchar(40)  null,
    node_id    varchar(60)  character set ascii collate ascii_bin not null comment 'the console that holds it',
    constraint agent_session_agent foreign key (agent_id) references agent (id) on delete cascade,
    index agent_session_of_agent (agent_id, ended_at),
    index agent_session_seen (ended_at, seen_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
