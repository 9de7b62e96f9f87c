using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Sts;

/// <summary>A session key of the calling user, who needs no permission for it. There are no MFA devices here.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html</remarks>
internal sealed class GetSessionToken : IOperation
{
    /// <inheritdoc />
    public string Name => nameof(GetSessionToken);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        if (input.ContainsKey("SerialNumber"))
        {
            throw NotImplementedHere.Operation(call.Service, $"{Name} with SerialNumber");
        }

        var seconds = input.Number("DurationSeconds", 900, 129600, StsErrors.Validation) ?? 43200;
        return call.Principal is RolePrincipal || call.Http.Request.Headers.ContainsKey("X-Amz-Security-Token")
            ? throw StsErrors.Denied("Cannot call GetSessionToken with session credentials")
            : new JsonObject { ["Credentials"] = SessionKeys.Issue(call.Principal, call.Now, call.Principal is RootPrincipal ? Math.Min(seconds, 3600) : seconds) };
    }
}
