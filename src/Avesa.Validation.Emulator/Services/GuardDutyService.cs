using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.GuardDuty;
using Route = Avesa.Validation.Emulator.Protocols.Route;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon GuardDuty: its detector in each region.</summary>
/// <remarks>https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Operations.html</remarks>
internal sealed class GuardDutyService() : RestJsonService(
    "guardduty",
    new Route("GET", "/detector", new ListDetectors()),
    new Route("GET", "/detector/{DetectorId}", new GetDetector()));
