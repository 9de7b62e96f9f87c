using System.Runtime.CompilerServices;
using Reqnroll.Generator;

namespace Avesa.Validation.Tests.Compat.StandIn.Generator;

public sealed class FeatureWithEverything
{
    [Fact]
    public void Becomes_the_expected_file()
    {
        var source = Read("everything.feature");
        var document = FeatureParser.Parse("/repo/features/everything.feature", source, "en", out var errors);

        errors.Should().BeEmpty();
        CodeBehind.Of(FeatureFile.Parse("../../features/everything.feature|/repo/features/everything.feature|Features/part 1/everything.feature|/obj/x.cs"), document!.Feature, "Some.Checklists")
            .Should().Be(Read("everything.feature.cs.expected"));
    }

    // Beside the source, so that the expected file is read, compared and changed like code.
    private static string Read(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name)).ReplaceLineEndings("\n");
}
