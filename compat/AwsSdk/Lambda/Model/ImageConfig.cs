namespace Amazon.Lambda.Model;

public class ImageConfig
{
    public List<string> EntryPoint { get; set; }

    public List<string> Command { get; set; }

    public string WorkingDirectory { get; set; }
}
