-- Towns are suggested from the addresses that are kept: read from the index alone, the caller's organisations included.
create index adherent_postal_code on adherent (postal_code, city, organization_id);
