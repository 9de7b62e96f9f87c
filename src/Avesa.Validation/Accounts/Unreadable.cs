using System.Diagnostics;
using Amazon.Runtime;
using Avesa.Validation.Accounts.Pipeline;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>The one place that tells an exception which means "could not be read" from one that means "our bug".</summary>
public static class Unreadable
{
    /// <summary>
    /// Why a read gave no answer: one sentence for a verdict that is unproven, naming the permission and who needs it where AWS tells.
    /// Never a secret value, and nothing of a response's body.
    /// </summary>
    /// <param name="exception">What the read threw.</param>
    /// <param name="side">The account that was read, for failures that do not know it themselves; a check of both sides may fail on either.</param>
    /// <returns>
    /// Null for everything else: a bug of ours, a cancelled run, and answers such as "not found" or "invalid", which the reader has to understand.
    /// </returns>
    public static string? Because(Exception exception, AccountSide side)
    {
        var failure = Failure.Of(exception);
        var call = FailedCall.Of(exception);
        var account = (call?.Call.Side ?? side) == AccountSide.Source ? "the source account" : "the production account";
        var read = call is null ? "a read" : $"{call.Call.Service}:{call.Call.Operation}{On(call.Call.Resource)}";
        var code = failure.Cause is AmazonServiceException { ErrorCode: { Length: > 0 } errorCode } ? errorCode : "no error code";
        return failure.Kind switch
        {
            FailureKind.Other => null,
            FailureKind.AccountUnproven or FailureKind.Refused => failure.Cause.Message,
            FailureKind.Denied => Denied(failure.Cause, call, account, code),
            FailureKind.Throttled => $"{Sentence(account)} throttled {read} ({code}), after {Attempts(call)}.",
            FailureKind.ServiceFailed => $"AWS failed to answer {read} in {account} ({code}), after {Attempts(call)}.",
            FailureKind.Unreachable => $"{Sentence(account)} could not be reached for {read}: {failure.Cause.Message}",
            FailureKind.TimedOut => $"{Sentence(account)} did not answer {read} in time, after {Attempts(call)}.",
            FailureKind.Garbled when failure.Cause is IncompleteAnswerException => $"{Sentence(account)} cannot be judged: {failure.Cause.Message}",
            FailureKind.Garbled => $"The answer to {read} in {account} broke off or is not what AWS's protocol says.",
            FailureKind.Expired => $"The session that reads {account} expired at {read} ({code}): renew it and start again.",
            FailureKind.KeysInvalid => $"AWS does not accept the keys that read {account} at {read} ({code}).",
            FailureKind.LoginMissing => $"The SSO login that reads {account} has run out at {read}: run `aws sso login` and start again.",
            FailureKind.ProcessFailed => $"The credential_process that gives the keys of {account} failed at {read}.",
            FailureKind.ClockSkewed => $"This machine's clock is too far from AWS's for {read} in {account} ({code}): set the clock.",
            FailureKind.Archived => $"{Sentence(account)} holds the object of {read} in an archive ({code}): it has to be restored to be read.",
            FailureKind.Undecryptable => $"{Sentence(account)} could not decrypt what {read} asked for ({code}): the key is disabled, gone, or not permitted.",
            FailureKind.ClientFailed => $"{Sentence(account)} could not be asked for {read}: {failure.Cause.Message}",
            var kind => throw new UnreachableException($"{kind}"),
        };
    }

    /// <summary>What to say of an error of AWS that no reader understands: its code, since its message may quote what was asked.</summary>
    public static string Unknown(AmazonServiceException answer, AccountSide side)
    {
        var call = FailedCall.Of(answer);
        var account = (call?.Call.Side ?? side) == AccountSide.Source ? "the source account" : "the production account";
        return $"{Sentence(account)} answered {(call is null ? "a read" : $"{call.Call.Service}:{call.Call.Operation}{On(call.Call.Resource)}")} with an error that is not understood here "
            + $"({(string.IsNullOrEmpty(answer.ErrorCode) ? "no error code" : answer.ErrorCode)}, status {(int)answer.StatusCode}): look the code up in the operation's documentation.";
    }

    private static string Denied(Exception cause, FailedCall? call, string account, string code)
    {
        if (DeniedPermission.Read(cause.Message) is { } permission)
        {
            var because = permission.Because is null ? "" : $", {permission.Because}";
            return $"{Sentence(account)} refused {permission.Action}{On(permission.Resource)}{because}: grant it to {permission.Caller}.";
        }

        return call is null
            ? $"{Sentence(account)} refused a read ({code}) and does not say which permission is missing."
            : $"{Sentence(account)} refused {call.Action}{On(call.Call.Resource)} ({code}): grant it to {call.CallerArn ?? "the identity of " + call.Call.Identity}.";
    }

    private static string On(string? resource) => string.IsNullOrEmpty(resource) ? "" : $" on {resource}";

    private static string Attempts(FailedCall? call) => call is null ? "all attempts" : call.Call.Attempts == 1 ? "1 attempt" : $"{call.Call.Attempts} attempts";

    private static string Sentence(string account) => $"T{account[1..]}";
}
