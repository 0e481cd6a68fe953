-- The orders of lists tell the organisation as well: who sees some organisations is answered from the index alone.
alter table adherent
    drop index adherent_name, add index adherent_name (name_key, id, organization_id),
    drop index adherent_email, add index adherent_email (email, id, organization_id),
    drop index adherent_city, add index adherent_city (city, id, organization_id),
    drop index adherent_updated, add index adherent_updated (updated_at, id, organization_id),
    drop index adherent_joined, add index adherent_joined (joined_on, id, organization_id),
    drop index adherent_status, add index adherent_status (status, id, organization_id);
