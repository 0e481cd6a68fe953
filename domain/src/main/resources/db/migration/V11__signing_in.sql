-- Failures to prove who one is, by what they are counted on; only a hash of it is kept, so that nothing typed stands here.
create table sign_in_lock (
    subject_hash char(64)    character set ascii collate ascii_bin not null primary key comment 'SHA-256, hexadecimal',
    failures     int         not null,
    failed_at    datetime(6) not null comment 'last time',
    locked_until datetime(6) null,
    index sign_in_lock_failed (failed_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Codes of one time (RFC 6238).
create table agent_second_factor (
    agent_id   bigint         not null primary key,
    secret     varbinary(255) not null comment 'AES-GCM under a key that is not in the database',
    last_step  bigint         not null comment 'of the last code, which is not accepted again',
    created_at datetime(6)    not null,
    constraint agent_second_factor_agent foreign key (agent_id) references agent (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- In place of a code, each once.
create table agent_recovery_code (
    agent_id  bigint      not null,
    code_hash char(64)    character set ascii collate ascii_bin not null comment 'HMAC-SHA-256 under that key, hexadecimal',
    used_at   datetime(6) null,
    primary key (agent_id, code_hash),
    constraint agent_recovery_code_agent foreign key (agent_id) references agent (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Browsers on which no code is asked for.
create table agent_device (
    id         bigint       not null auto_increment primary key,
    agent_id   bigint       not null,
    token_hash char(64)     character set ascii collate ascii_bin not null comment 'SHA-256, hexadecimal',
    browser    varchar(255) not null comment 'as it calls itself',
    address    varchar(45)  character set ascii collate ascii_bin null,
    created_at datetime(6)  not null,
    used_at    datetime(6)  not null,
    expires_at datetime(6)  not null,
    constraint agent_device_token_unique unique (token_hash),
    constraint agent_device_agent foreign key (agent_id) references agent (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

alter table agent_assignment add column source varchar(20) character set ascii collate ascii_bin null
    comment 'OIDC: given and taken by single sign-on; null: by a person';
