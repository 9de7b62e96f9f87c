#nullable enable
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>
/// The timeouts of the SDK's
/// <see href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html">defaults modes</see>.
/// </summary>
internal static class DefaultModes
{
    public static readonly IReadOnlyList<IDefaultConfiguration> All =
    [
        Mode(DefaultConfigurationMode.Standard, 3.1),
        Mode(DefaultConfigurationMode.InRegion, 1.1),
        Mode(DefaultConfigurationMode.CrossRegion, 3.1),
        Mode(DefaultConfigurationMode.Mobile, 30),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode mode, double seconds) => new()
    {
        Name = mode,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromSeconds(seconds),
        TlsNegotiationTimeout = TimeSpan.FromSeconds(seconds),
    };
}
