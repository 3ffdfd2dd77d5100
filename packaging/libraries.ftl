<#-- The libraries of the build as JSON, for the client to say what it has and under which licences. -->
[
<#list dependencyMap as entry>
  <#assign library = entry.getKey()/>
  {
    "name": "${library.artifactId?json_string}",
    "version": "${library.version?json_string}",
    "url": "${(library.url!"")?json_string}",
    "licences": [<#list entry.getValue() as licence>"${licence?json_string}"<#sep>, </#list>],
    "texts": [<#list library.licenses as licence>"${(licence.url!"")?json_string}"<#sep>, </#list>]
  }<#sep>,</#sep>
</#list>
]
