// The guide in one resource group of Azure, in one region of the European Union: a container app, its registration as a bot
// with a managed identity instead of a password, the channel to Microsoft Teams, a Redis that keeps what people say, a key
// vault with the secrets, and a place for logs and traces. install.md tells how to deploy it.

targetScope = 'resourceGroup'

@description('Where everything is, and where what people say is kept.')
@allowed([
  'westeurope'
  'northeurope'
  'swedencentral'
  'francecentral'
  'germanywestcentral'
  'italynorth'
  'polandcentral'
  'spaincentral'
])
param location string = 'westeurope'

@description('Where the registration of the bot is; the only region of the Bot Framework in the European Union.')
@allowed([
  'westeurope'
])
param botLocation string = 'westeurope'

@description('What the resources are called; short, since some names may have 24 characters at most.')
@minLength(3)
@maxLength(16)
param name string = 'loopbaanspiegel'

@description('The image, such as registry.azurecr.io/loopbaanspiegel:0.1.0.')
param image string

@description('The name of an Azure container registry in this resource group that the image comes from; empty for a public image.')
param registryName string = ''

@description('The host name under which people reach the guide, once its certificate is bound to the app; empty for the one that Azure gives.')
param hostName string = ''

@description('Keys are derived from it: 32 characters or more. The same at every deployment.')
@secure()
@minLength(32)
param secret string

@description('Encrypts what people say: 32 bytes in base64. The same at every deployment; keep a copy elsewhere.')
@secure()
@minLength(44)
@maxLength(44)
param masterKey string

@description('Lets the back end of a site ask for tokens for its visitors: 32 characters or more; empty where there is none.')
@secure()
param directLineSecret string = ''

@description('The sites whose pages may talk to the guide, with commas between them.')
param allowedOrigins string = ''

@description('The tenants whose people may talk to it in Teams, with commas between them; only this one where empty.')
param allowedTenants string = ''

@description('For how many months after the last thing somebody said everything of them is kept.')
@minValue(1)
@maxValue(120)
param keptMonths int = 24

@description('The size of the Redis; the smallest has half a gigabyte.')
param redisSku string = 'Balanced_B0'

@description('How many of the guide there are at least, and at most.')
@minValue(1)
param minReplicas int = 2
@minValue(1)
param maxReplicas int = 6

var suffix = take(uniqueString(resourceGroup().id, name), 6)
var publicUrl = 'https://${empty(hostName) ? '${name}.${environment.properties.defaultDomain}' : hostName}'
var hasDirectLineSecret = !empty(directLineSecret)
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var registryPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')

// Who the guide is: to the Bot Framework, to the key vault and to the registry. It has no password.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    // Ids and classes of errors, never what people say.
    retentionInDays: 30
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    IngestionMode: 'LogAnalytics'
    DisableIpMasking: false
  }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: '${take(replace(name, '-', ''), 16)}${suffix}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Whoever loses the master key loses everything that was said.
    enablePurgeProtection: true
  }
}

resource vaultAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource keptSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'secret'
  properties: {
    value: secret
  }
}

resource keptMasterKey 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'master-key'
  properties: {
    value: masterKey
  }
}

resource keptDirectLineSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (hasDirectLineSecret) {
  parent: vault
  name: 'direct-line-secret'
  properties: {
    value: directLineSecret
  }
}

resource keptRedisUrl 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'redis-url'
  properties: {
    value: 'rediss://:${uriComponent(database.listKeys().primaryKey)}@${redis.properties.hostName}:${database.properties.port}'
  }
}

resource redis 'Microsoft.Cache/redisEnterprise@2025-07-01' = {
  name: '${name}-redis-${suffix}'
  location: location
  sku: {
    name: redisSku
  }
  properties: {
    // A copy on another machine; what is written is on both.
    highAvailability: 'Enabled'
    minimumTlsVersion: '1.2'
    publicNetworkAccess: 'Enabled'
  }
}

resource database 'Microsoft.Cache/redisEnterprise/databases@2025-07-01' = {
  parent: redis
  name: 'default'
  properties: {
    clientProtocol: 'Encrypted'
    port: 10000
    // One server, as the guide speaks to it under redis:// and rediss://.
    clusteringPolicy: 'NoCluster'
    // Nothing is dropped when the memory is full.
    evictionPolicy: 'NoEviction'
    accessKeysAuthentication: 'Enabled'
    persistence: {
      aofEnabled: true
      aofFrequency: '1s'
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-10-02-preview' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
    appInsightsConfiguration: {
      connectionString: insights.properties.ConnectionString
    }
    // Traces, where the guide is set to give them.
    openTelemetryConfiguration: {
      tracesConfiguration: {
        destinations: [
          'appInsights'
        ]
      }
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: empty(registryName) ? 'none' : registryName
}

resource registryAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registryName)) {
  name: guid(resourceGroup().id, registryName, identity.id, registryPull)
  scope: registry
  properties: {
    roleDefinitionId: registryPull
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: 3978
        transport: 'auto'
        allowInsecure: false
      }
      registries: empty(registryName)
        ? []
        : [
            {
              server: '${registryName}.azurecr.io'
              identity: identity.id
            }
          ]
      secrets: concat(
        [
          {
            name: 'secret'
            keyVaultUrl: keptSecret.properties.secretUri
            identity: identity.id
          }
          {
            name: 'master-key'
            keyVaultUrl: keptMasterKey.properties.secretUri
            identity: identity.id
          }
          {
            name: 'redis-url'
            keyVaultUrl: keptRedisUrl.properties.secretUri
            identity: identity.id
          }
        ],
        hasDirectLineSecret
          ? [
              {
                name: 'direct-line-secret'
                keyVaultUrl: '${vault.properties.vaultUri}secrets/direct-line-secret'
                identity: identity.id
              }
            ]
          : []
      )
    }
    template: {
      // It goes on serving for a moment, and ends what is under way first; 30 seconds at most, all together.
      terminationGracePeriodSeconds: 40
      containers: [
        {
          name: 'guide'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(
            [
              {
                name: 'PUBLIC_URL'
                value: publicUrl
              }
              {
                name: 'TRUSTED_PROXIES'
                value: '1'
              }
              {
                name: 'KEPT_MONTHS'
                value: string(keptMonths)
              }
              {
                name: 'ALLOWED_ORIGINS'
                value: allowedOrigins
              }
              {
                name: 'ALLOWED_TENANTS'
                value: allowedTenants
              }
              {
                name: 'MicrosoftAppId'
                value: identity.properties.clientId
              }
              {
                name: 'MicrosoftAppType'
                value: 'UserAssignedMSI'
              }
              {
                name: 'MicrosoftAppTenantId'
                value: identity.properties.tenantId
              }
              {
                name: 'SECRET'
                secretRef: 'secret'
              }
              {
                name: 'MASTER_KEY'
                secretRef: 'master-key'
              }
              {
                name: 'REDIS_URL'
                secretRef: 'redis-url'
              }
            ],
            hasDirectLineSecret
              ? [
                  {
                    name: 'DIRECT_LINE_SECRET'
                    secretRef: 'direct-line-secret'
                  }
                ]
              : []
          )
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: 3978
              }
              periodSeconds: 3
              failureThreshold: 40
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: 3978
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: 3978
              }
              periodSeconds: 5
              timeoutSeconds: 3
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'http'
            http: {
              metadata: {
                concurrentRequests: '100'
              }
            }
          }
        ]
      }
    }
  }
  dependsOn: [
    vaultAccess
    registryAccess
    keptDirectLineSecret
  ]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot-${suffix}'
  location: botLocation
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: 'Loopbaanspiegel'
    endpoint: '${publicUrl}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    // Nobody gets a key of Azure's own Direct Line; the guide has one itself.
    disableLocalAuth: true
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: botLocation
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
      deploymentEnvironment: 'CommercialDeployment'
    }
  }
}

@description('PUBLIC_URL for the Teams app package, and where the chat page is.')
output url string = publicUrl

@description('MicrosoftAppId for the Teams app package.')
output appId string = identity.properties.clientId

@description('What the key vault is called.')
output vaultName string = vault.name
