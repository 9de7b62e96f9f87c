using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.CloudTrail;

/// <summary>Finds the trail that an operation names: by its name in its home region, by its ARN anywhere.</summary>
/// <remarks>https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-naming-requirements.html</remarks>
internal static partial class TrailReference
{
    /// <summary>Refuses what cannot be the name of a trail.</summary>
    /// <exception cref="AwsError">InvalidTrailNameException.</exception>
    public static void Check(string name)
    {
        if (!name.StartsWith("arn:", StringComparison.Ordinal) && (name.Length is < 3 or > 128 || !Name().IsMatch(name)))
        {
            throw new AwsError(
                "InvalidTrailNameException",
                "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_), must be between 3 and 128 characters, and must start and end with a letter or number.");
        }
    }

    /// <summary>The trail, after asking whether the caller may.</summary>
    /// <exception cref="AwsError">TrailNotFoundException: there is none, or a shadow was not named by its ARN. InvalidTrailNameException: no name.</exception>
    public static Trail Trail(this Call call, string action, JsonObject input, string member)
    {
        var name = input.Text(member) is { Length: > 0 } text ? text : throw new AwsError("InvalidTrailNameException", "Trail name cannot be blank!");
        Check(name);
        var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Account.ArnOf("cloudtrail", $"trail/{name}");
        call.Demand(action, arn);
        return call.Account.Trails.Values.FirstOrDefault(trail => trail.Arn == arn)
            ?? throw new AwsError("TrailNotFoundException", $"Unknown trail: {arn} for the user: {call.Account.Id}");
    }

    [GeneratedRegex("^[a-zA-Z0-9]([._-]?[a-zA-Z0-9])*$")]
    private static partial Regex Name();
}
