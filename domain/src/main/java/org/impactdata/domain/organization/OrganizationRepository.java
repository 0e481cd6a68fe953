package org.impactdata.domain.organization;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Organisations. */
interface OrganizationRepository extends JpaRepository<Organization, Long> {

	Optional<Organization> findByCode(String code);

	List<Organization> findByNameKeyOrderById(String nameKey);

	List<Organization> findByPathStartingWith(String path);

	List<Organization> findByParentId(long parentId);

}
