using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>Finds the trail that an operation names: by its name in its home region, by its ARN anywhere.</summary>
internal static class TrailReference
{
    /// <summary>The trail, after asking whether the caller may.</summary>
    /// <exception cref="AwsError">TrailNotFoundException: there is none, or a shadow was not named by its ARN. InvalidTrailNameException: no name.</exception>
    public static Trail Trail(this Call call, string action, JsonObject input, string member)
    {
        var name = input.Text(member) is { Length: > 0 } text ? text : throw new AwsError("InvalidTrailNameException", "Trail name cannot be blank!");
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Account.ArnOf("cloudtrail", $"trail/{name}");
        call.Demand(action, arn);
        return call.Account.Trails.Values.FirstOrDefault(trail => trail.Arn == arn)
            ?? throw new AwsError("TrailNotFoundException", $"Unknown trail: {arn} for the user: {call.Account.Id}");
    }
}
