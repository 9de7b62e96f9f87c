namespace Avesa.Validation.Emulator.Estate;

/// <summary>The AWS config file that points clients at an emulator: two profiles with region, endpoint and keys, and nothing nested.</summary>
public static class AwsConfig
{
    /// <summary>The profile of the source account.</summary>
    public const string SourceProfile = "avesa-source";

    /// <summary>The profile of the production account.</summary>
    public const string ProductionProfile = "avesa-production";

    /// <summary>The file's text.</summary>
    /// <param name="moment">Whose keys.</param>
    /// <param name="endpoint">Where the emulator listens.</param>
    public static string Text(EstateMoment moment, Uri endpoint) =>
        Profile(SourceProfile, moment.SourceKey, endpoint) + "\n" + Profile(ProductionProfile, moment.ProductionKey, endpoint);

    private static string Profile(string name, CallerKey key, Uri endpoint) =>
        $"""
        [profile {name}]
        region = {Side.Region}
        endpoint_url = {endpoint.ToString().TrimEnd('/')}
        aws_access_key_id = {key.AccessKeyId}
        aws_secret_access_key = {key.SecretAccessKey}

        """;
}
