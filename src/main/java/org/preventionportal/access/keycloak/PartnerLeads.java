package org.preventionportal.access.keycloak;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Permits leads of partners, programme managers and administrators. Row checks decide which partners a lead manages.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('PARTNER_LEAD', 'PROGRAMME_MANAGER', 'ADMIN')")
public @interface PartnerLeads {}
