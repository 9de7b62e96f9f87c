using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.SecurityHub;
using Route = Avesa.Validation.Emulator.Protocols.Route;

namespace Avesa.Validation.Emulator.Services;

/// <summary>AWS Security Hub (CSPM): whether it is on in each region, and with which standards.</summary>
/// <remarks>https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Operations.html</remarks>
internal sealed class SecurityHubService() : RestJsonService(
    "securityhub",
    new Route("GET", "/accounts", new DescribeHub()),
    new Route("POST", "/standards/get", new GetEnabledStandards()));
