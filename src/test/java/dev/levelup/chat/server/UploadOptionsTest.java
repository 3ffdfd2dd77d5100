package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.server.attachments.Uploader;
import dev.levelup.chat.server.attachments.Uploader.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the operator sets with {@code --upload-bytes} and {@code --upload-quota}. */
@Timeout(60)
class UploadOptionsTest extends RunningServer {
  private static final int MOST = 1000;
  private static final int QUOTA = 1500;

  private Uploader uploader;

  @Override
  protected ServerOptions options() {
    ServerMain main = new ServerMain();
    ServerMain.commandLine(main, Map.of("LEVELUP_UPLOAD_BYTES", "" + MOST))
        .parseArgs(
            "--data=" + folder,
            "--port=0",
            "--registration=open",
            "--send-rate=0",
            "--upload-quota=" + QUOTA);
    return main.options();
  }

  @BeforeEach
  void signIn() {
    uploader = new Uploader(server.url(), register("ann").token());
  }

  @AfterEach
  void close() {
    uploader.close();
  }

  @Test
  void theFilesOfAUserTakeAsMuchAsTheQuotaAndNoMore() throws Exception {
    uploader.upload("first", new byte[MOST]);
    assertRefused(409, ErrorCode.QUOTA_REACHED, QUOTA - MOST + 1);
    uploader.upload("second", new byte[QUOTA - MOST]);
    assertRefused(409, ErrorCode.QUOTA_REACHED, 1);
  }

  @Test
  void aFileIsAsLongAsTheOptionSaysAndNoLonger() throws Exception {
    assertRefused(413, ErrorCode.FILE_TOO_LARGE, MOST + 1);
    uploader.upload("first", new byte[MOST]);
  }

  private void assertRefused(int status, String code, int length) throws Exception {
    Answer answer = uploader.post(Uploader.form("x", new byte[length], null));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }
}
