using System.Security.Cryptography;
using System.Text;
using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using Reqnroll.Engine.Messages;

namespace Reqnroll.Generator;

/// <summary>What Cucumber Messages say of a feature before it runs: its source, its syntax tree, and its pickles in the order in which the tests count them.</summary>
public static class FeatureMessages
{
    /// <summary>One envelope a line; ids depend on nothing but the file, so that a build can be repeated.</summary>
    /// <param name="file">Where the feature lies; messages name it as the project does.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="document">The parsed file.</param>
    public static string Of(FeatureFile file, string text, Gherkin.Ast.GherkinDocument document)
    {
        var ids = new Ids(file.Name + text);
        var tree = new AstMessagesConverter(ids).ConvertGherkinDocumentToEventArgs(document, file.Name);
        IEnumerable<Envelope> envelopes =
        [
            Envelope.Create(new Source(file.Name, text, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)),
            Envelope.Create(tree),
            .. new PickleCompiler(ids).Compile(tree).Select(Envelope.Create),
        ];
        return string.Concat(envelopes.Select(envelope => Ndjson.Line(envelope) + "\n"));
    }

    private sealed class Ids(string seed) : IIdGenerator
    {
        private readonly byte[] seed = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        private int number;

        public string GetNewId() => new Guid(SHA256.HashData([.. seed, .. BitConverter.GetBytes(number++)]).AsSpan(0, 16)).ToString();
    }
}
