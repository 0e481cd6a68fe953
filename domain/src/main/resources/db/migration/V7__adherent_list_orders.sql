-- Lists sorted by these columns are paged from an index, like the others: the search index needs seconds for a page in the middle of 1,000,000.
create index adherent_joined on adherent (joined_on, id);
create index adherent_status on adherent (status, id);
