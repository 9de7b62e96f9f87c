using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.SecretsManager;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Secrets Manager.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html</remarks>
internal sealed class SecretsManagerService() : JsonService(
    "secretsmanager",
    "secretsmanager",
    "application/x-amz-json-1.1",
    new ListSecrets(),
    new DescribeSecret(),
    new GetSecretValue(),
    new GetResourcePolicy(),
    new ListSecretVersionIds(),
    new CreateSecret(),
    new PutSecretValue(),
    new DeleteSecret());
