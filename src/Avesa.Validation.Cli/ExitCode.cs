using System.Diagnostics;
using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Cli;

/// <summary>What the command ends with; a workflow may rest on these numbers. Anything else, such as 134, is a defect of the command itself.</summary>
public static class ExitCode
{
    /// <summary>The evidence may be used, and the decision is GO.</summary>
    public const int Go = 0;

    /// <summary>The evidence may be used, and the decision is NO-GO.</summary>
    public const int NoGo = 1;

    /// <summary>The command was not understood; nothing was looked at.</summary>
    public const int Usage = 2;

    /// <summary>The evidence is missing, unreadable, incomplete, stale, edited or foreign: no decision rests on it.</summary>
    public const int Unusable = 3;

    /// <summary>Everything was compared, and is equal.</summary>
    public const int Equal = 0;

    /// <summary>At least one difference was found, whatever else could not be compared.</summary>
    public const int Different = 1;

    /// <summary>No difference was found, but not everything was compared.</summary>
    public const int Unproven = 3;

    /// <summary>As the help of the gate has them.</summary>
    public const string Help = "Exit codes: 0 GO; 1 NO-GO; 2 the command line is wrong; 3 the evidence may not be used: missing, unreadable, incomplete, stale, edited or foreign.";

    /// <summary>As the help of the comparison has them.</summary>
    public const string ReconcileHelp =
        "Exit codes: 0 equal; 1 different; 2 the command line or a setting is wrong, and nothing was called; 3 unproven: no difference was found, but not everything was compared.";

    /// <summary>Of a gate's answer.</summary>
    public static int Of(GateAnswer answer) => answer switch
    {
        GateAnswer.Go => Go,
        GateAnswer.NoGo => NoGo,
        GateAnswer.Unusable => Unusable,
        _ => throw new UnreachableException(),
    };

    /// <summary>Of comparisons.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Held => Equal,
        Broken => Different,
        Verdicts.Unproven => Unproven,
        _ => throw new UnreachableException(),
    };
}
