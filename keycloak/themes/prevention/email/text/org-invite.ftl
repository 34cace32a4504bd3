<#ftl output_format="plainText">
<#-- Replaces the parent's template, which escapes the link as if it were HTML (keycloak/keycloak#52449). -->
${msg("orgInviteGreeting")}<#if firstName?? && lastName??> ${firstName} ${lastName}</#if>,

${msg("orgInviteWho", organization.name)}

${msg("orgInviteWhat")}

${msg("orgInviteHow")}

${link}

${msg("orgInviteHowLong", linkExpirationFormatter(linkExpiration))}

${msg("orgInviteIgnore")}

${msg("orgInviteDanger")}
