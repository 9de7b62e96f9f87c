using Avesa.Validation.Accounts;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Trials.Denials;

namespace Avesa.Validation.Trials.Faults;

/// <summary>A world in which one kind of call always goes wrong.</summary>
internal sealed class FaultyCall(Cell cell, Fault fault)
{
    private int happened;

    /// <summary>Whether it can happen: not to answers without a body, and what has no pages has no empty one.</summary>
    public static bool CanHappen(Cell cell, Fault fault) => fault switch
    {
        Fault.Throttled or Fault.TimedOut => true,
        Fault.EmptyWithToken => EmptyPage.Has(cell),
        _ => cell.Operation is not ("HeadObject" or "Invoke"),
    };

    /// <summary>Whether it has happened.</summary>
    public bool Happened => Volatile.Read(ref happened) > 0;

    /// <summary>The world; nothing is tried twice, since it would go wrong again.</summary>
    public TrialWorld World => new(new EmbeddedOptions
    {
        Moments = [cell.Moment],
        Interceptor = Interfere,
        Rewriter = fault is Fault.Throttled or Fault.TimedOut ? null : Rewrite,
        Connections = new ConnectionOptions { Retries = 0, IdentityRetries = 0, IdentityTimeout = TimeSpan.FromSeconds(30) },
    });

    private void Interfere(Call call)
    {
        if (Cell.Of(cell.Moment, call) != cell)
        {
            return;
        }

        if (fault == Fault.EmptyWithToken && EmptyPage.IsLeftBy(call))
        {
            throw new AwsError(call.Service == "s3" ? "InvalidArgument" : "InvalidNextTokenException", "The token is not one of ours.");
        }

        if (fault is not (Fault.Throttled or Fault.TimedOut))
        {
            return;
        }

        Interlocked.Increment(ref happened);
        throw fault == Fault.TimedOut ? new AwsError("TimedOut", "Nobody answers.", HungUp.Status)
            : call.Service == "s3" ? new AwsError("SlowDown", "Please reduce your request rate.", 503) : new AwsError("ThrottlingException", "Rate exceeded");
    }

    private void Rewrite(Call call, LeavingAnswer answer)
    {
        if (Cell.Of(cell.Moment, call) != cell || answer.Body.Length < 2 || (fault == Fault.EmptyWithToken && !EmptyPage.Replaces(answer, cell)))
        {
            return;
        }

        Interlocked.Increment(ref happened);
        switch (fault)
        {
            case Fault.BrokenOff:
                answer.BreaksOff = true;
                break;
            case Fault.Truncated:
                answer.Body = answer.Body[..(answer.Body.Length / 2)];
                break;
            case Fault.OfProxy:
                (answer.Status, answer.ContentType, answer.Body) = (200, "text/html", "<html><body>Please log in.</body></html>"u8.ToArray());
                break;
            case Fault.OfFilter:
                (answer.Status, answer.ContentType, answer.Body) = (403, "text/html", "<html><body>Blocked by policy.</body></html>"u8.ToArray());
                break;
        }
    }
}
