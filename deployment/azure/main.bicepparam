using './main.bicep'

param location = 'westeurope'
param image = 'REGISTRY.azurecr.io/loopbaanspiegel:0.1.0'
param registryName = 'REGISTRY'
param allowedOrigins = ''
// Read from the environment, so that no secret is in a file.
param secret = readEnvironmentVariable('SECRET')
param masterKey = readEnvironmentVariable('MASTER_KEY')
param directLineSecret = readEnvironmentVariable('DIRECT_LINE_SECRET', '')
