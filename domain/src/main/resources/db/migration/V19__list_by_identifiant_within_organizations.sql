-- As for the other orders of lists: a page by identifiant of some organisations' adherents is read from the index alone.
create index adherent_identifiant on adherent (identifiant, id, organization_id);
