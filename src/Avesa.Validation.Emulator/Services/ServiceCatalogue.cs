using Avesa.Validation.Emulator.Hosting;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Every service that the emulator has.</summary>
internal static class ServiceCatalogue
{
    /// <summary>The services by the name in the signature's scope.</summary>
    public static IReadOnlyDictionary<string, IService> All() => new IService[]
    {
        new BackupService(),
        new CloudFormationService(),
        new CloudTrailService(),
        new CloudWatchService(),
        new ConfigService(),
        new DynamoDbService(),
        new EventBridgeService(),
        new GuardDutyService(),
        new IamService(),
        new KmsService(),
        new LambdaService(),
        new LogsService(),
        new NetworkService(),
        new OrganizationsService(),
        new SchedulerService(),
        new SecretsManagerService(),
        new SnsService(),
        new SecurityHubService(),
        new S3Service(),
        new StsService(),
        new WafService(),
    }.ToDictionary(service => service.SigningName, StringComparer.Ordinal);
}
