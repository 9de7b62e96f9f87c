using Amazon.Compat;

namespace Amazon.Lambda;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonLambdaClient"/>.</summary>
public class AmazonLambdaConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "Lambda", "lambda", "lambda", "2015-03-31", new RestJsonProtocol(), typeof(AmazonLambdaException));

    public static new string ServiceId => Model.Id;
}
