using System.Text.RegularExpressions;

namespace Avesa.Validation.Accounts;

/// <summary>What AWS's own words of a refusal name.</summary>
/// <param name="Caller">The ARN of who asked.</param>
/// <param name="Action">The permission that is missing, for example <c>dynamodb:Scan</c>.</param>
/// <param name="Resource">The ARN that it is missing on; null when the message names none.</param>
/// <param name="Because">For example <c>because no identity-based policy allows the dynamodb:Scan action</c>; null when the message gives no reason.</param>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html</remarks>
internal sealed partial record DeniedPermission(string Caller, string Action, string? Resource, string? Because)
{
    /// <summary>Reads a message; null when it names no permission, as S3's HEAD and its shorter refusals do not.</summary>
    public static DeniedPermission? Read(string message)
    {
        var match = Wording().Match(message);
        return match.Success
            ? new DeniedPermission(match.Groups["caller"].Value, match.Groups["action"].Value, Group(match, "resource"), Group(match, "because"))
            : null;
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Value: var value } ? value : null;

    [GeneratedRegex("""(User: )?(?<caller>arn:\S+) is not authorized to perform: (?<action>[\w-]+:\w+)( on resource: "?(?<resource>[^\s"]+)"?)?( (?<because>(because|with an explicit deny)[^\r\n]*?))?\.?\s*$""")]
    private static partial Regex Wording();
}
