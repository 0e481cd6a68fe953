create table agent (
    id            bigint       not null auto_increment primary key,
    email         varchar(254) character set utf8mb4 collate utf8mb4_bin not null comment 'what an agent signs in with, lower case',
    display_name  varchar(120) not null,
    password_hash varchar(255) character set ascii collate ascii_bin null comment 'null until the first password is set',
    role          varchar(40)  character set ascii collate ascii_bin not null,
    language      varchar(8)   character set ascii collate ascii_bin not null default 'fr',
    enabled       boolean      not null default true,
    version       bigint       not null default 0,
    created_at    datetime(6)  not null,
    updated_at    datetime(6)  not null,
    constraint agent_email_unique unique (email)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Links that set a password, usable once; only the hash is kept.
create table agent_link (
    id         bigint      not null auto_increment primary key,
    agent_id   bigint      not null,
    token_hash char(64)    character set ascii collate ascii_bin not null comment 'SHA-256, hexadecimal',
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    used_at    datetime(6) null,
    constraint agent_link_token_unique unique (token_hash),
    constraint agent_link_agent foreign key (agent_id) references agent (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- What an agent chose for a screen: theme, density, grid columns.
create table agent_preference (
    agent_id bigint        not null,
    name     varchar(60)   character set ascii collate ascii_bin not null,
    content  varchar(2000) not null,
    primary key (agent_id, name),
    constraint agent_preference_agent foreign key (agent_id) references agent (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
