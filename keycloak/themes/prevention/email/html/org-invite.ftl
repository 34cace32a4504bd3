<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("orgInviteGreeting")}<#if firstName?? && lastName??> ${firstName} ${lastName}</#if>,</p>
<p>${msg("orgInviteWho", organization.name)}</p>
<p>${msg("orgInviteWhat")}</p>
<p>${msg("orgInviteHow")}</p>
<p><a href="${link}">${msg("orgInviteLink", organization.name)}</a></p>
<p>${msg("orgInviteHowLong", linkExpirationFormatter(linkExpiration))}</p>
<p>${msg("orgInviteIgnore")}</p>
<p>${msg("orgInviteDanger")}</p>
</@layout.emailLayout>
