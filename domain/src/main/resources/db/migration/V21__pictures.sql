-- Pictures lie in the media store by the SHA-256 of their content; the small form of each is found here.
create table picture (
    sha256           char(64) character set ascii collate ascii_bin not null primary key comment 'of the large one',
    thumbnail_sha256 char(64) character set ascii collate ascii_bin not null,
    width            int         not null comment 'pixels of the large one',
    height           int         not null,
    created_at       datetime(6) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
