using Amazon.Runtime;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>How a call ended whose failure is an answer too: a probe, or one of several sources of the same proof. A closed set.</summary>
/// <typeparam name="T">What it answers.</typeparam>
public abstract record Attempt<T>
{
    private protected Attempt()
    {
    }
}

/// <summary>It was answered.</summary>
public sealed record Answered<T>(T Value) : Attempt<T>;

/// <summary>It was refused with an authorisation error.</summary>
/// <param name="Because">AWS's error code, and where AWS says so, whose policy refused.</param>
/// <param name="BySelf">Whether AWS says that the caller's own side refused: its identity policies, boundary, session or organization.</param>
public sealed record Refused<T>(string Because, bool BySelf) : Attempt<T>;

/// <summary>It failed otherwise, so it says nothing about permission.</summary>
/// <param name="Because">One sentence.</param>
public sealed record Failed<T>(string Because) : Attempt<T>;

/// <summary>Makes attempts: the one place where an expected refusal is caught.</summary>
internal static class Attempt
{
    private static readonly string[] OwnSide = ["identity-based", "permissions boundary", "session policy", "service control policy", "VPC endpoint policy"];

    /// <summary>Makes the call and says how it ended; only a bug of ours and a cancelled run throw.</summary>
    /// <param name="side">The account that is asked.</param>
    /// <param name="call">The call.</param>
    public static async Task<Attempt<T>> Of<T>(AccountSide side, Func<Task<T>> call)
    {
        try
        {
            return new Answered<T>(await call());
        }
        catch (AmazonServiceException refused) when (IsRefusal(refused))
        {
            var reason = DeniedPermission.Read(refused.Message)?.Because;
            return new Refused<T>(
                $"{refused.ErrorCode}{(reason is null ? "" : $", {reason}")}",
                reason is not null && OwnSide.Any(policy => reason.Contains(policy, StringComparison.Ordinal)));
        }
        catch (AmazonServiceException answer) when (Unreadable.Because(answer, side) is null)
        {
            return new Failed<T>($"AWS answered {answer.ErrorCode ?? $"{answer.StatusCode}"}.");
        }
        catch (Exception unreadable) when (Unreadable.Because(unreadable, side) is not null)
        {
            return new Failed<T>(Unreadable.Because(unreadable, side)!);
        }
    }

    // By AWS's code alone: what has the status and no code was refused by somebody on the way, and other codes with that status, such as those of expired keys, are no refusals.
    private static bool IsRefusal(AmazonServiceException answer) => answer.ErrorCode is "AccessDenied" or "AccessDeniedException";
}
