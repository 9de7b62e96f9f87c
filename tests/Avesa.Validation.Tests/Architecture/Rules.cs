using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using Avesa.Validation.Checklists.Worlds;
using Avesa.Validation.Cli;
using Avesa.Validation.Emulator.Hosting;
using Assembly = System.Reflection.Assembly;

namespace Avesa.Validation.Tests.Architecture;

/// <summary>What the rules are asked of: the four assemblies, and every type that they name.</summary>
internal static class Rules
{
    private static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies(Validation, Emulator, Checklists, CommandLine).Build();

    public static Assembly Validation => typeof(Migration).Assembly;

    public static Assembly Emulator => typeof(AwsEmulator).Assembly;

    public static Assembly CommandLine => typeof(AvesaCommand).Assembly;

    public static Assembly Checklists => typeof(IWorld).Assembly;

    /// <summary>Types of any assembly by their namespace.</summary>
    public static IObjectProvider<IType> Under(string pattern) => ArchRuleDefinition.Types(true).That().ResideInNamespaceMatching(pattern);

    /// <summary>What the rule finds wrong; the reason of the rule is part of each.</summary>
    public static IEnumerable<string> Violations(this IArchRule rule) =>
        rule.Evaluate(Loaded).Where(result => !result.Passed).Select(result => $"{result.Description} ({rule.Description})");
}
