<#-- The portal's own pages, which open without an account. The address is that of the client. -->
<#macro content>
<#if (client.baseUrl)?has_content>
<ul class="pp-links">
  <li><a href="${client.baseUrl}privacy">${msg("privacyLink")}</a></li>
  <li><a href="${client.baseUrl}accessibility">${msg("accessibilityLink")}</a></li>
</ul>
</#if>
<p class="pp-emergency">${msg("emergency")}</p>
</#macro>
