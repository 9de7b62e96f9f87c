using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.Config;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Config: its recorder and rules in each region.</summary>
/// <remarks>https://docs.aws.amazon.com/config/latest/APIReference/API_Operations.html</remarks>
internal sealed class ConfigService() : JsonService(
    "config",
    "StarlingDoveService",
    "application/x-amz-json-1.1",
    new DescribeConfigurationRecorders(),
    new DescribeConfigurationRecorderStatus(),
    new DescribeConfigRules(),
    new DescribeComplianceByConfigRule(),
    new ListDiscoveredResources());
