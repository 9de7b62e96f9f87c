using Amazon.Runtime;

namespace Avesa.Validation.Accounts.Pipeline;

/// <summary>What a request on its way through the SDK's pipeline is called in AWS's own words.</summary>
/// <param name="Service">As IAM spells it.</param>
/// <param name="Operation">As AWS spells it.</param>
internal sealed record CallName(string Service, string Operation)
{
    // The SDK's names of S3 operations that neither AWS nor its own table of renamed operations knows.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["GetACL"] = "GetBucketAcl",
        ["PutACL"] = "PutBucketAcl",
    };

    public static CallName Of(IRequestContext context)
    {
        var service = context.ClientConfig.AuthenticationServiceName switch
        {
            "monitoring" => "cloudwatch",
            "awsssoportal" => "sso",
            var signingName => signingName,
        };
        var name = context.RequestName.EndsWith("Request", StringComparison.Ordinal) ? context.RequestName[..^"Request".Length] : context.RequestName;
        var operation = context.ServiceMetaData.OperationNameMapping.TryGetValue(name, out var renamed) ? renamed : name;
        return new CallName(service, service == "s3" ? Renamed.GetValueOrDefault(operation, operation) : operation);
    }
}
