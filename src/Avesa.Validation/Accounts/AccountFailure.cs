using System.Diagnostics;
using Amazon.Runtime;
using Avesa.Validation.Accounts.Pipeline;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>Says in one paragraph why an account is not proven: the setting it hangs on, and the command that mends or shows it.</summary>
internal static class AccountFailure
{
    /// <summary>Why STS could not be asked; null for a bug of ours.</summary>
    /// <param name="exception">What asking threw.</param>
    /// <param name="profile">The profile that was asked for.</param>
    /// <param name="config">How STS was asked.</param>
    public static string? Explain(Exception exception, NamedProfile profile, IClientConfig config)
    {
        var failure = Failure.Of(exception);
        var title = profile.Title;
        var code = failure.Cause is AmazonServiceException { ErrorCode: { Length: > 0 } errorCode } ? errorCode : "no error code";
        var endpoint = Endpoint(FailedCall.Of(exception), config);
        return failure.Kind switch
        {
            FailureKind.Other => null,
            FailureKind.AccountUnproven or FailureKind.Refused => $"The {title} cannot be asked who it is. {failure.Cause.Message}",
            FailureKind.LoginMissing => $"The SSO login of the {title} is missing or has expired: run `aws sso login --profile {profile.LoginProfile}` and start again.",
            FailureKind.Expired => $"The session keys of the {title} have expired ({code}): renew them in {profile.Files}, and check with `{profile.Check}`.",
            FailureKind.KeysInvalid => $"AWS does not accept the keys of the {title} ({code}): "
                + $"put valid ones in with `aws configure --profile {profile.Settings.Profile}`, and check with `{profile.Check}`.",
            FailureKind.Denied => Denied(failure.Cause, profile, code),
            FailureKind.ProcessFailed => $"The credential_process of the {title} gave no credentials: "
                + $"`aws configure export-credentials --profile {profile.Settings.Profile}` shows why; the command stands in {profile.Files}.",
            FailureKind.ClockSkewed => $"AWS does not accept the time in the signatures of the {title} ({code}): set this machine's clock, for example with `sudo chronyc makestep`.",
            FailureKind.Unreachable => $"Nothing could be reached at {endpoint} for the {title}: {Sentence(failure.Cause.Message)} {Origin(exception, profile, config)} `{profile.Check}` shows the same.",
            FailureKind.TimedOut => $"{endpoint} did not answer the {title} in time. {Origin(exception, profile, config)} `{profile.Check}` shows the same.",
            FailureKind.Garbled => $"What {endpoint} answers to the {title} is not AWS's protocol. {Origin(exception, profile, config)}",
            FailureKind.Throttled or FailureKind.ServiceFailed => $"STS did not answer the {title} ({code}): start again later, and check with `{profile.Check}`.",
            FailureKind.Archived or FailureKind.Undecryptable or FailureKind.ClientFailed => $"The {title} gives no credentials: {Sentence(failure.Cause.Message)} `{profile.Check}` shows the same.",
            var kind => throw new UnreachableException($"{kind}"),
        };
    }

    /// <summary>Why there are no credentials to ask with; whatever a provider of credentials throws, it is not for us to repair.</summary>
    public static string NoCredentials(Exception exception, NamedProfile profile, IClientConfig config) =>
        Explain(exception, profile, config) ?? $"The {profile.Title} gives no credentials: {Sentence(exception.Message)} `{profile.Check}` shows the same.";

    /// <summary>What is wrong with the caller that STS named; null when it is the expected account, at the same time.</summary>
    public static string? Explain(CallerIdentity caller, NamedProfile profile, ConnectionOptions options)
    {
        var settings = profile.Settings;
        if (caller.AccountId != settings.ExpectedAccountId)
        {
            return $"The {profile.Title} leads to the account {caller.AccountId} as {caller.Arn}, and {settings.ExpectedAccountId} ({settings.AccountVariable}) is expected: "
                + $"point {settings.ProfileVariable} at a profile of {settings.ExpectedAccountId}, and check with `{profile.Check}`.";
        }

        return caller.ClockSkew.Duration() > options.ClockTolerance
            ? $"This machine's clock is {caller.ClockSkew.Duration():hh\\:mm\\:ss} {(caller.ClockSkew > TimeSpan.Zero ? "behind" : "ahead of")} AWS's, and the controls compare times: "
                + "set the clock, for example with `sudo chronyc makestep`."
            : null;
    }

    private static string Denied(Exception cause, NamedProfile profile, string code)
    {
        var change = $"point {profile.Settings.ProfileVariable} at a profile that is allowed to, and check with `{profile.Check}`.";
        return DeniedPermission.Read(cause.Message) is { } permission
            ? $"The {profile.Title} is refused: {permission.Caller} may not {permission.Action} on {permission.Resource ?? "it"}. "
                + $"Allow it (a role's own trust policy has to as well), or {change}"
            : $"The {profile.Title} is refused ({code}): {change}";
    }

    private static string Endpoint(FailedCall? call, IClientConfig config) =>
        call?.Endpoint?.ToString() ?? config.ServiceURL ?? $"AWS's STS endpoint of {config.RegionEndpoint.SystemName}";

    private static string Origin(Exception exception, NamedProfile profile, IClientConfig config)
    {
        if (config.ServiceURL is not { } url || FailedCall.Of(exception) is { Call.Service: not "sts" })
        {
            return $"Check the network and {SettingNames.Region}.";
        }

        return profile.EndpointUrl?.TrimEnd('/') == url.TrimEnd('/')
            ? $"It is the endpoint_url of that profile, in {profile.Files}: correct it there."
            : $"It comes from AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS or the services section of that profile, in {profile.Files}: correct it there.";
    }

    private static string Sentence(string message) => message.EndsWith('.') ? message : $"{message}.";
}
