using System.Text.RegularExpressions;
using Avesa.Validation.Checks;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Avesa.Validation.Tests.Architecture;

public sealed partial class ChecksOfTheLibrary
{
    private static readonly string Folder = Repository.At("src", "Avesa.Validation", "Checks");

    private static readonly IReadOnlyList<Type> Checks =
        [.. Rules.Validation.GetTypes().Where(type => type.IsClass && (type.IsAssignableTo(typeof(ICheck)) || type.IsAssignableTo(typeof(IMigrationCheck))))];

    [Fact]
    public void Are_sealed_records() =>
        Classes().That().AreAssignableTo(typeof(ICheck), typeof(IMigrationCheck))
            .Should().BeSealed().AndShould().BeRecord()
            .Because("a check is one sentence with its blanks filled in: equal blanks are the same sentence, and none inherits another's")
            .Violations().Should().BeEmpty();

    [Fact]
    public void Have_a_file_of_their_name_in_the_folder_of_their_domain_word()
    {
        Checks.Should().HaveCountGreaterThan(30);
        Checks.Where(check => !File.Exists(Path.Combine(Folder, check.Namespace!.Split('.')[^1], $"{check.Name}.cs")))
            .Should().BeEmpty("the folder is read as the list of what can be proven");
    }

    [Fact]
    public void Hold_no_state() => Checks
        .SelectMany(check => check.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
        .Where(field => !field.IsInitOnly && !field.IsLiteral)
        .Should().BeEmpty("two runs in one process would share it");

    [Fact]
    public void Catch_nothing()
    {
        var sources = Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories);
        var catching = sources
            .SelectMany(file => File.ReadAllLines(file).Select((line, index) => (Place: $"{Path.GetFileName(file)}({index + 1})", Code: NotCode().Replace(line, ""))))
            .Where(line => Catching().IsMatch(line.Code))
            .Select(line => $"{line.Place}: {line.Code.Trim()}");

        sources.Should().HaveCountGreaterThan(40);
        catching.Should().BeEmpty("what could not be read becomes Unproven in one place, with its reason, and nowhere else");
    }

    // "catch" is a reserved word: outside of comments and literals it can only be the clause. The others are ways around it.
    [GeneratedRegex(@"\bcatch\b|\bSuppressThrowing\b|\.ContinueWith\b|\bWhenAny\b")]
    private static partial Regex Catching();

    [GeneratedRegex("\"(\\\\.|[^\"\\\\])*\"|//.*$")]
    private static partial Regex NotCode();
}
