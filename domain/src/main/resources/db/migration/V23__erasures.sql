-- That a person was erased, and nothing of who it was: the certificate.
create table erasure (
    id          bigint       not null auto_increment primary key,
    adherent_id bigint       not null,
    reason      varchar(300) not null comment 'why, without naming the person',
    removed     json         not null comment 'how much was removed, by kind',
    erased_by   varchar(120) not null,
    erased_at   datetime(6)  not null,
    constraint erasure_once unique (adherent_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- The content of a file was removed, as somebody in it was erased.
alter table stored_file add column removed_at datetime(6) null;
