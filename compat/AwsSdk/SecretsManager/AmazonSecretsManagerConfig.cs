using Amazon.Compat;

namespace Amazon.SecretsManager;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonSecretsManagerClient"/>.</summary>
public class AmazonSecretsManagerConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Secrets Manager", "secretsmanager", "secretsmanager", "2017-10-17",
        new JsonProtocol("secretsmanager", "1.1", WireNames.AsDeclared), typeof(AmazonSecretsManagerException));

    public static new string ServiceId => Model.Id;
}
