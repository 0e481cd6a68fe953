-- Words by which agents group adherents. Names compare without regard to case and accents: each is there once.
create table tag (
    id         bigint      not null auto_increment primary key,
    name       varchar(60) not null,
    created_at datetime(6) not null,
    constraint tag_name_unique unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table adherent_tag (
    adherent_id bigint not null,
    tag_id      bigint not null,
    primary key (adherent_id, tag_id),
    index adherent_tag_tag (tag_id, adherent_id),
    constraint adherent_tag_adherent foreign key (adherent_id) references adherent (id) on delete cascade,
    constraint adherent_tag_tag foreign key (tag_id) references tag (id) on delete cascade
) engine = InnoDB;

-- What agents tell each other about an adherent.
create table adherent_note (
    id          bigint       not null auto_increment primary key,
    adherent_id bigint       not null,
    body        text         not null,
    agent_id    bigint       null comment 'who wrote it; no foreign key: outlives the agent',
    author      varchar(120) not null comment 'as shown at that moment',
    created_at  datetime(6)  not null,
    updated_at  datetime(6)  null,
    index adherent_note_adherent (adherent_id, id),
    constraint adherent_note_adherent foreign key (adherent_id) references adherent (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Files about an adherent.
create table adherent_attachment (
    id             bigint       not null auto_increment primary key,
    adherent_id    bigint       not null,
    stored_file_id bigint       not null,
    author         varchar(120) not null comment 'who brought it, as shown at that moment',
    created_at     datetime(6)  not null,
    index adherent_attachment_adherent (adherent_id, id),
    constraint adherent_attachment_adherent foreign key (adherent_id) references adherent (id) on delete cascade,
    constraint adherent_attachment_file foreign key (stored_file_id) references stored_file (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
