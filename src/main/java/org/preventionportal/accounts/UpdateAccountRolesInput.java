package org.preventionportal.accounts;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.preventionportal.access.PersonId;
import org.preventionportal.access.Region;

record UpdateAccountRolesInput(
        PersonId personId,
        int version,
        @Size(max = 4) List<StaffRole> roles,
        @Size(max = 11) List<Region> regions) {}
