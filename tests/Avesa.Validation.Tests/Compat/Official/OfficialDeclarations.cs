using System.Reflection;

namespace Avesa.Validation.Tests.Compat.Official;

/// <summary>
/// What the official packages declare, as far as <c>compat/</c> stands in for it: one text file a package, checked by hand against the pages that it names (and the
/// service's model and the SDK's customizations of it). Whatever is built, stand-ins or packages, has to have these members; and a stand-in has no others.
/// </summary>
public sealed class OfficialDeclarations
{
    private static readonly string Folder = Repository.At("tests", "Avesa.Validation.Tests", "Compat", "Official");

    private static readonly IReadOnlyList<Type> Built =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is "AwsSdk" or "Reqnroll" || name!.StartsWith("AWSSDK.", StringComparison.Ordinal))
            .SelectMany(name => Assembly.Load(name!).GetExportedTypes()),
    ];

    private static readonly bool StandIns = Built.Any(PublicSurface.IsOfStandIns);

    public static TheoryData<string> Packages => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Are_all_there_with_either_supplier(string package)
    {
        var declared = Read(package);
        var types = Built.ToLookup(PublicSurface.NameOf);

        declared.Should().NotBeEmpty();
        declared.Where(type => !types[Name(type.Key)].Any(built => IsA(built, type.Key))).Select(type => type.Key).Should().BeEmpty("each type is there and derives from what it says");
        declared.SelectMany(type => type.Value.Except(types[Name(type.Key)].SelectMany(WithInherited)), (type, member) => $"{type.Key}: {member}").Should().BeEmpty("each member is declared so");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Are_all_that_a_stand_in_has(string package)
    {
        Assert.SkipUnless(StandIns, "the official packages are built, which have more than is used");
        var declared = Read(package);
        var space = package == "Reqnroll" ? "Reqnroll" : $"Amazon.{package}";

        Built.Where(type => type.Assembly.GetName().Name is "AwsSdk" or "Reqnroll" && !PublicSurface.IsOfStandIns(type) && $"{type.Namespace}.".StartsWith($"{space}.", StringComparison.Ordinal))
            .SelectMany(type => PublicSurface.Members(type).Append("").Select(member => $"{PublicSurface.Heading(type)}: {member}"))
            .Except(declared.SelectMany(type => type.Value.Append(""), (type, member) => $"{type.Key}: {member}"))
            .Should().BeEmpty("what is used is looked up in the package's documentation first");
    }

    [Fact]
    public void Are_written_down_for_each_package_that_is_stood_in_for()
    {
        Assert.SkipUnless(StandIns, "the official packages are built");
        var spaces = Built.Where(type => type.Assembly.GetName().Name is "AwsSdk" && !PublicSurface.IsOfStandIns(type)).Select(type => type.Namespace!.Split('.')[1]).Distinct().Append("Reqnroll");

        Packages.Select(row => row.Data).Should().BeEquivalentTo(spaces);
        foreach (var package in spaces)
        {
            File.ReadLines(Path.Combine(Folder, $"{package}.txt")).First().Should().Match("# * https://*", "it says where it is from");
        }
    }

    // Officially a client declares what the stand-ins' clients share.
    private static IEnumerable<string> WithInherited(Type type) =>
        PublicSurface.Members(type).Concat(type.BaseType is { } parent && PublicSurface.IsOfStandIns(parent) ? PublicSurface.Members(parent) : []);

    private static bool IsA(Type built, string heading) => heading.Split(" : ") is not [_, var parent] || PublicSurface.Bases(built).Contains(parent);

    private static string Name(string heading) => heading.Split(" : ")[0];

    private static Dictionary<string, List<string>> Read(string package)
    {
        Dictionary<string, List<string>> types = new(StringComparer.Ordinal);
        List<string>? members = null;
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{package}.txt")).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                members!.Add(line[4..]);
            }
            else
            {
                types.Add(line, members = []);
            }
        }

        return types;
    }
}
