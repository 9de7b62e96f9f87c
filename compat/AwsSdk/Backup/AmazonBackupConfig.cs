using Amazon.Compat;

namespace Amazon.Backup;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonBackupClient"/>.</summary>
public class AmazonBackupConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Backup", "backup", "backup", "2018-11-15", new RestJsonProtocol(), typeof(AmazonBackupException));

    public static new string ServiceId => Model.Id;
}
