-- What the association itself wants to know of adherents. Values are in adherent.custom_fields, by name, as texts in the form their type keeps.
create table custom_field (
    id            bigint       not null auto_increment primary key,
    name          varchar(190) character set utf8mb4 collate utf8mb4_bin not null comment 'key of the values; never changes',
    label         varchar(100) not null,
    label_en      varchar(100) null,
    help          varchar(300) null,
    help_en       varchar(300) null,
    section       varchar(100) null comment 'heading it stands under',
    position      int          not null comment 'order on screens',
    type          varchar(16)  character set ascii collate ascii_bin not null comment 'TEXT, NUMBER, DATE, CHOICE, MULTI_CHOICE, YES_NO, LINK',
    applies_to    varchar(12)  character set ascii collate ascii_bin not null comment 'PERSON, ORGANIZATION, BOTH',
    required      boolean      not null default false,
    default_value varchar(1000) null,
    searchable    boolean      not null default false,
    listed        boolean      not null default false comment 'offered as a column of the list',
    restricted    boolean      not null default false comment 'seen by the roles of custom_field_role alone',
    retired       boolean      not null default false,
    choices       text         null comment 'JSON',
    version       bigint       not null default 0,
    created_at    datetime(6)  not null,
    updated_at    datetime(6)  not null,
    constraint custom_field_name_unique unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table custom_field_role (
    field_id bigint not null,
    role_id  bigint not null,
    primary key (field_id, role_id),
    constraint custom_field_role_field foreign key (field_id) references custom_field (id) on delete cascade,
    constraint custom_field_role_role foreign key (role_id) references role (id) on delete cascade
) engine = InnoDB;

-- What imports kept so far becomes a field of its own: a text that everybody sees.
insert into custom_field (name, label, position, type, applies_to, created_at, updated_at)
select found.name, left(found.name, 100), row_number() over (order by found.name), 'TEXT', 'BOTH', utc_timestamp(6), utc_timestamp(6)
from (select distinct convert(k.name using utf8mb4) collate utf8mb4_bin as name
      from adherent a,
           json_table(json_keys(a.custom_fields), '$[*]' columns (name varchar(190) path '$')) k
      where a.custom_fields is not null) found;
