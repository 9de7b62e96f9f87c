namespace Amazon.Lambda.Model;

public class FileSystemConfig
{
    public string Arn { get; set; }

    public string LocalMountPath { get; set; }
}
