using Amazon.Compat;

namespace Amazon.SimpleNotificationService;

/// <summary>Region, endpoint, profile, retries and time-outs of an <see cref="AmazonSimpleNotificationServiceClient"/>.</summary>
public class AmazonSimpleNotificationServiceConfig() : ServiceConfig(Model)
{
    private static readonly ServiceModel Model = new(
        "SNS", "sns", "sns", "2010-03-31", new QueryProtocol(), typeof(AmazonSimpleNotificationServiceException));

    public static new string ServiceId => Model.Id;
}
